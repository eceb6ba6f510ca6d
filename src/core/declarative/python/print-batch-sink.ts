/** Prints a sink that hands each batch to a function of the user's. */
import type { Sink } from '#core/declarative/plan.ts';
import { call, dictionary, statement } from '#core/python/code.ts';
import type { ModuleScope } from './module-scope.ts';
import { importFunction, printOptions } from './print-reads.ts';

/**
 * @param module where the import of the function and the name of the sink are taken
 * @returns a decorated function that calls the user's with the batch, its number and the options
 */
export function printBatchSink(module: ModuleScope, sink: Sink): string {
  const write = importFunction(module, sink.module, sink.function);
  const name = module.takeFunction(`write_to_${sink.name}`);
  const options = dictionary(printOptions(module, sink.options));
  return [
    statement('@', call('dp.foreach_batch_sink', ['name', module.text(sink.name)])),
    `def ${name}(batch: DataFrame, batch_id: int) -> None:\n`,
    statement('', call(write, 'batch', 'batch_id', options), 1),
  ].join('');
}
