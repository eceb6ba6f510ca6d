/** Every command. Add a file beside this one, then a line here. */
import { importProject } from './import-project.ts';
import { placeNodes } from './place-nodes.ts';
import { removeNode } from './remove-node.ts';
import { renameNode } from './rename-node.ts';
import { renameProject } from './rename-project.ts';
import { replaceNodes } from './replace-nodes.ts';
import { setField } from './set-field.ts';
import { setOutput } from './set-output.ts';
import { setVariable } from './set-variable.ts';

export const commands = {
  [importProject.name]: importProject,
  [placeNodes.name]: placeNodes,
  [removeNode.name]: removeNode,
  [renameNode.name]: renameNode,
  [renameProject.name]: renameProject,
  [replaceNodes.name]: replaceNodes,
  [setField.name]: setField,
  [setOutput.name]: setOutput,
  [setVariable.name]: setVariable,
};

export type CommandName = keyof typeof commands;

/** A command as data: its name and its arguments. */
export type Command = {
  [N in CommandName]: { readonly name: N } & NonNullable<(typeof commands)[N]['__args']>;
}[CommandName];
