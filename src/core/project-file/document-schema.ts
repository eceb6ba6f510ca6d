/** The shape of a document, to judge what a project file holds. */
import { areaColours } from '#core/editing/document.ts';
import { sampleRows } from '#core/model/samples.ts';
import { z } from '#core/model/zod.ts';

const point = z.object({ x: z.number(), y: z.number() });
const size = z.object({ width: z.number(), height: z.number() });
const texts = z.record(z.string(), z.string());
const files = z.array(
  z.object({
    path: z.string(),
    text: z.string(),
    readAs: z.string().optional(),
    isStub: z.literal(true).optional(),
  }),
);
const decisions = z.array(
  z.object({
    file: z.string(),
    path: z.string(),
    keep: z.object({ node: z.string(), line: z.string() }).optional(),
  }),
);
const annotation = z.union([
  z.object({ kind: z.literal('note'), text: z.string(), point, size }),
  z.object({
    kind: z.literal('area'),
    title: z.string(),
    point,
    size,
    colour: z.enum(areaColours).optional(),
  }),
]);

/** Nodes, jobs and resources are judged one by one, so that one that is broken does not take the others along. */
export const documentSchema = z.object({
  pipeline: z.object({
    name: z.string(),
    environments: z.array(z.string()),
    variables: z.record(z.string(), texts),
    secrets: z.record(z.string(), z.object({ scope: z.string(), key: z.string() })),
    jobs: z.record(z.string(), z.unknown()).optional(),
    resources: z.record(z.string(), z.unknown()).optional(),
    samples: sampleRows.optional(),
    nodes: z.record(z.string(), z.unknown()),
  }),
  layout: z.record(z.string(), point),
  annotations: z.record(z.string(), annotation).optional(),
  authored: texts.optional(),
  authoredSettings: z.string().optional(),
  accepted: texts.optional(),
  legacy: z
    .object({
      importer: z.string(),
      files,
      environments: z.array(z.string()),
      decisions: decisions.optional(),
    })
    .optional(),
  output: z.object({ exporter: z.string(), options: z.record(z.string(), texts).optional() }),
});
