/**
 * What a bundle deploys beside pipelines, jobs and schemas, each of one kind. A kind is a file in
 * `kinds/` and a line here, and a writer in `writers/` with a line in `bundle-resource.ts`.
 *
 * `pipeline.resources` holds them by name, which is also what they are called in the workspace.
 * Tables are named by the ids of their nodes. Texts may hold `{variable}` tokens, as everywhere.
 */
import { z } from '#core/model/zod.ts';
import { type Alert, alert } from './kinds/alert.ts';
import { type Dashboard, dashboard } from './kinds/dashboard.ts';
import { type Volume, volume } from './kinds/volume.ts';

export const resource = z.discriminatedUnion('kind', [volume, alert, dashboard]);

export type Resource = Volume | Alert | Dashboard;
export type ResourceKind = Resource['kind'];
export type ResourceOf<K extends ResourceKind> = Extract<Resource, { readonly kind: K }>;
