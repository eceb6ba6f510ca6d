/** Names without tokens and special characters, for ids, files, views and flows. */

/** `bronze_{run_id}_iot` as `bronze_run_id_iot`: runs of other characters become one `_`. */
export function plainName(name: string): string {
  return name.replace(/\W+/g, '_').replace(/_+/g, '_').replace(/^_|_$/g, '');
}
