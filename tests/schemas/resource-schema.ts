/** The JSON Schema of a resource as it is written in the settings, made from the model. */
import { z } from '#core/model/zod.ts';
import { resource } from '#core/resources/resource.ts';

/** @returns draft 2020-12; in the order the keys are written in */
export function resourceSchema(): object {
  const { $schema: _, ...made } = z.toJSONSchema(resource, {
    target: 'draft-2020-12',
    io: 'input',
  });
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'resource',
    ...made,
  };
}
