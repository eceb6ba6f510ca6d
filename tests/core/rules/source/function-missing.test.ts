import { functionMissing } from '#core/rules/source/function-missing.ts';
import { completeSource, pipelineOf, sinkNode } from '../../../support/build-pipeline.ts';
import { testRule } from '../../../support/rule-test.ts';

testRule(functionMissing, {
  accepts: {
    'a function': pipelineOf([completeSource('python', 'weather')]),
    'a sink of another format': pipelineOf([sinkNode('alerts', 'bronze.orders')]),
  },
  reports: {
    nothing: [
      pipelineOf([completeSource('python', 'weather', { module: '', function: ' ' })]),
      'source.weather does not name the Python module of its function.',
      'source.weather does not name its Python function.',
    ],
    'what is no name': [
      pipelineOf([completeSource('python', 'weather', { module: 'a/b.py', function: 'read()' })]),
      'source.weather names the module "a/b.py", which is no name of a Python module.',
      'source.weather names the function "read()", which is no name in Python.',
    ],
    'a sink that gives batches to nothing': [
      pipelineOf([sinkNode('alerts', 'bronze.orders', { format: 'foreach-batch' })]),
      'sink.alerts does not name the Python module of its function.',
      'sink.alerts does not name its Python function.',
    ],
  },
});
