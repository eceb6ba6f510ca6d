import { numberedFirstCopy } from '#core/rules/source/numbered-first-copy.ts';
import { completeSource, pipelineOf } from '../../../support/build-pipeline.ts';
import { testRule } from '../../../support/rule-test.ts';

const copies = (fields: object) => pipelineOf([completeSource('snapshot-files', 'orders', fields)]);

testRule(numberedFirstCopy, {
  accepts: {
    'numbered copies': copies({ startingVersion: 3 }),
    'dated copies': copies({ versionType: 'timestamp' }),
  },
  reports: {
    'dated copies with a number': [
      copies({ versionType: 'timestamp', startingVersion: 3 }),
      'source.orders names the number of its first copy, but its copies are dated.',
    ],
  },
});
