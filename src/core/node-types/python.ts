/** Rows that a Python function of yours gives. */
import { z } from '#core/model/zod.ts';
import { defineNodeType } from './define.ts';
import { textMap } from './flow.ts';

export const python = defineNodeType({
  type: 'python',
  fields: z.object({
    module: z.string().meta({
      title: 'Module',
      description: 'The Python module that holds the function, as it is imported.',
      examples: ['sources.weather'],
    }),
    function: z.string().meta({
      title: 'Function',
      description: 'The function of that module which returns a DataFrame.',
      examples: ['read_stations'],
    }),
    options: textMap.meta({
      title: 'Arguments',
      description: 'Values the function is given beside the Spark session.',
      examples: [{ region: '{region}' }],
    }),
  }),
});
