/** Prints the calls and decorators that declare datasets, flows and sinks. */
import type { Dataset, Declaration, Flow } from '#core/declarative/plan.ts';
import { type Argument, type Code, call, dictionary, list, statement } from '#core/python/code.ts';
import { type CallValue, declaredCall, type NamedValue } from './declared-call.ts';
import type { ModuleScope } from './module-scope.ts';
import { printOptions } from './print-reads.ts';

/** The decorators of a function that gives the rows of a dataset or flow. */
export function printDecorators(module: ModuleScope, declaration: Dataset | Flow): string {
  const { name, given, rules } = declaredCall(declaration, module.dialect);
  const ruling = rules.map(([rule, value]) =>
    statement('@', call(`dp.${rule}`, printValue(module, value))),
  );
  return statement('@', call(`dp.${name}`, ...printArguments(module, given))) + ruling.join('');
}

/** What is declared by a call alone. */
export function printStatement(module: ModuleScope, declaration: Declaration): string {
  const { name, given, rules } = declaredCall(declaration, module.dialect);
  return statement('', call(`dp.${name}`, ...printArguments(module, [...given, ...rules])));
}

function printArguments(module: ModuleScope, given: readonly NamedValue[]): readonly Argument[] {
  return given.map(([name, value]) => [name, printValue(module, value)] as const);
}

function printValue(module: ModuleScope, value: CallValue): Code {
  switch (value.as) {
    case 'text':
      return module.text(value.text);
    case 'expression':
      module.import({ module: 'pyspark.sql.functions', name: 'expr' });
      return call('expr', module.text(value.text));
    case 'function':
      return value.text;
    case 'texts':
      return list(value.texts.map((text) => module.text(text)));
    case 'texts-by-name':
      return dictionary(
        Object.entries(value.entries).map(([key, text]) => [key, module.text(text)] as const),
      );
    case 'options':
      return dictionary(printOptions(module, value.entries));
    case 'literal':
      return value.literal === true ? 'True' : String(value.literal);
    default:
      return value satisfies never;
  }
}
