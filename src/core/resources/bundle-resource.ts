/**
 * A resource of the project as one of a Declarative Automation Bundle: what stands under
 * `resources.<section>.<key>`, and the files it needs beside it.
 *
 * Outputs that are bundles share it. Each says where its tables are and how it calls variables.
 */
import type { BundleWords } from '#core/model/bundle-words.ts';
import type { FieldPath } from '#core/model/field-ref.ts';
import type { NodeOf, Pipeline } from '#core/model/pipeline.ts';
import type { Resource, ResourceKind, ResourceOf } from './resource.ts';
import { writeAlert } from './writers/alert.ts';
import { writeDashboard } from './writers/dashboard.ts';
import { writeVolume } from './writers/volume.ts';

/** Catalog and schema. Texts of the model, or variables of the bundle such as `${var.catalog}`. */
export interface Home {
  readonly catalog: string;
  readonly schema: string;
}

export interface ResourceBundle {
  readonly pipeline: Pipeline;
  /** A text of the model as the bundle says it. */
  readonly words: BundleWords;
  /** Whether the bundle holds the table. */
  isWritten(table: NodeOf<'table'>): boolean;
  /** Where a table is, or absent a resource, that does not say it itself. */
  homeOf(table?: NodeOf<'table'>): Home;
  /** What stands for a schema that the bundle itself creates, so that it is there first. */
  createdSchema?(database: string): string | undefined;
}

export interface ResourceParts<R extends Resource> {
  readonly name: string;
  /** Key of the resource in the bundle. */
  readonly key: string;
  readonly one: R;
  readonly bundle: ResourceBundle;
}

export interface BundleResource {
  readonly value: Readonly<Record<string, unknown>>;
  /** Where parts of the resource stand: their path in the resource, and in the value. */
  readonly traces: readonly { readonly field: FieldPath; readonly path: FieldPath }[];
  /** Parts that are not quite the same there, or that have no place in it, and why. */
  readonly approximations?: readonly { readonly field: FieldPath; readonly words: string }[];
  readonly losses?: readonly { readonly field: FieldPath; readonly reason: string }[];
  /** A file that is deployed with it. */
  readonly file?: { readonly path: string; readonly text: string };
}

/** Either is what the bundle says, or why it can say nothing. */
export type SaidResource =
  | ({ readonly ok: true } & BundleResource)
  | { readonly ok: false; readonly field: FieldPath; readonly reason: string };

/** What each kind is called in a bundle, and what writes it. */
const writers: {
  readonly [K in ResourceKind]: {
    readonly section: string;
    write(parts: ResourceParts<ResourceOf<K>>): SaidResource;
  };
} = {
  volume: { section: 'volumes', write: writeVolume },
  alert: { section: 'alerts', write: writeAlert },
  dashboard: { section: 'dashboards', write: writeDashboard },
};

/** The key under `resources` where bundles keep this kind: `alerts`, `dashboards`, `volumes`. */
export function sectionOf({ kind }: Resource): string {
  return writers[kind].section;
}

/** Tells traces and losses of every field beside the value, as the book of an export takes them. */
export function bundleResource(parts: ResourceParts<Resource>): SaidResource {
  // What writes a kind is given a resource of that kind.
  const write = writers[parts.one.kind].write as (given: typeof parts) => SaidResource;
  return write(parts);
}
