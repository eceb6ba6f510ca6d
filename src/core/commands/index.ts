/** Every command. Add a file beside this one, then a line here. */
import { acceptTables } from './accept-tables.ts';
import { addAnnotation } from './add-annotation.ts';
import { addEnvironment } from './add-environment.ts';
import { addNodes } from './add-nodes.ts';
import { addStub } from './add-stub.ts';
import { addVariable } from './add-variable.ts';
import { changeAnnotation } from './change-annotation.ts';
import { connect } from './connect.ts';
import { decideKey } from './decide-key.ts';
import { disconnect } from './disconnect.ts';
import { importProject } from './import-project.ts';
import { insertOnLink } from './insert-on-link.ts';
import { insertTemplate } from './insert-template.ts';
import { placeNodes } from './place-nodes.ts';
import { removeAnnotation } from './remove-annotation.ts';
import { removeEnvironment } from './remove-environment.ts';
import { removeJob } from './remove-job.ts';
import { removeNodes } from './remove-nodes.ts';
import { removeResource } from './remove-resource.ts';
import { removeSecret } from './remove-secret.ts';
import { removeVariable } from './remove-variable.ts';
import { renameEnvironment } from './rename-environment.ts';
import { renameJob } from './rename-job.ts';
import { renameNode } from './rename-node.ts';
import { renameProject } from './rename-project.ts';
import { renameResource } from './rename-resource.ts';
import { renameSecret } from './rename-secret.ts';
import { renameVariable } from './rename-variable.ts';
import { replaceNodes } from './replace-nodes.ts';
import { restoreDocument } from './restore-document.ts';
import { setField } from './set-field.ts';
import { setFields } from './set-fields.ts';
import { setJob } from './set-job.ts';
import { setJobField } from './set-job-field.ts';
import { setLayer } from './set-layer.ts';
import { setOutput } from './set-output.ts';
import { setReads } from './set-reads.ts';
import { setResource } from './set-resource.ts';
import { setResourceField } from './set-resource-field.ts';
import { setSamples } from './set-samples.ts';
import { setSecret } from './set-secret.ts';
import { setVariable } from './set-variable.ts';
import { writeNode } from './write-node.ts';
import { writeProject } from './write-project.ts';

export const commands = {
  [acceptTables.name]: acceptTables,
  [addAnnotation.name]: addAnnotation,
  [addEnvironment.name]: addEnvironment,
  [addNodes.name]: addNodes,
  [addStub.name]: addStub,
  [addVariable.name]: addVariable,
  [changeAnnotation.name]: changeAnnotation,
  [connect.name]: connect,
  [decideKey.name]: decideKey,
  [disconnect.name]: disconnect,
  [importProject.name]: importProject,
  [insertOnLink.name]: insertOnLink,
  [insertTemplate.name]: insertTemplate,
  [placeNodes.name]: placeNodes,
  [removeAnnotation.name]: removeAnnotation,
  [removeEnvironment.name]: removeEnvironment,
  [removeJob.name]: removeJob,
  [removeNodes.name]: removeNodes,
  [removeResource.name]: removeResource,
  [removeSecret.name]: removeSecret,
  [removeVariable.name]: removeVariable,
  [renameEnvironment.name]: renameEnvironment,
  [renameJob.name]: renameJob,
  [renameNode.name]: renameNode,
  [renameProject.name]: renameProject,
  [renameResource.name]: renameResource,
  [renameSecret.name]: renameSecret,
  [renameVariable.name]: renameVariable,
  [replaceNodes.name]: replaceNodes,
  [restoreDocument.name]: restoreDocument,
  [setField.name]: setField,
  [setFields.name]: setFields,
  [setJob.name]: setJob,
  [setJobField.name]: setJobField,
  [setLayer.name]: setLayer,
  [setOutput.name]: setOutput,
  [setReads.name]: setReads,
  [setResource.name]: setResource,
  [setResourceField.name]: setResourceField,
  [setSamples.name]: setSamples,
  [setSecret.name]: setSecret,
  [setVariable.name]: setVariable,
  [writeNode.name]: writeNode,
  [writeProject.name]: writeProject,
};

export type CommandName = keyof typeof commands;

/** A command as data: its name and its arguments. */
export type Command = {
  [N in CommandName]: { readonly name: N } & NonNullable<(typeof commands)[N]['__args']>;
}[CommandName];
