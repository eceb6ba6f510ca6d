/** IBM Maximo: its schema files carry the system's name, as its teams file them. */
import { defineProfile } from './define.ts';

export const maximo = defineProfile({
  id: 'maximo',
  sourceSystems: ['maximo'],
  names: { spec: '{table}_main', schema: 'maximo_{table}_schema', expectations: '{table}_dqe' },
});
