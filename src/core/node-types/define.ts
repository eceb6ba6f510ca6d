/** The shape every node type has. One file per node type sits beside this one. */
import type { z } from 'zod';

export interface NodeTypeDefinition<Type extends string, Fields extends z.ZodObject> {
  readonly type: Type;
  readonly fields: Fields;
}

/**
 * Gives the definition back; type and fields stay literal, which the union of all nodes is made
 * from.
 */
export function defineNodeType<const Type extends string, Fields extends z.ZodObject>(
  definition: NodeTypeDefinition<Type, Fields>,
): NodeTypeDefinition<Type, Fields> {
  return definition;
}
