import { nameMissing } from '#core/rules/source/name-missing.ts';
import { completeSource, pipelineOf } from '../../../support/build-pipeline.ts';
import { testRule } from '../../../support/rule-test.ts';

testRule(nameMissing, {
  accepts: { 'a name': pipelineOf([completeSource('delta-table', 'orders')]) },
  reports: {
    'no name': [
      pipelineOf([{ ...completeSource('delta-table', 'orders'), name: ' ' }]),
      'The source source.orders has no name.',
    ],
  },
});
