/** What holds for every source system without a profile of its own. */
import { defineProfile } from './define.ts';

export const anySystem = defineProfile({
  id: 'any-system',
  sourceSystems: ['*'],
  names: { spec: '{table}_main', schema: '{table}_schema', expectations: '{table}_dqe' },
});
