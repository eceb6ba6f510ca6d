/** How tables read over JDBC look on the canvas. */
import { DatabaseZap } from 'lucide-react';
import { defineNodeView } from './define.ts';

export const jdbcView = defineNodeView<'jdbc'>({
  icon: () => DatabaseZap,
  words: () => 'source over JDBC',
  place: ({ fields: { options } }) => options.dbtable ?? options.url,
  chips: () => [{ text: 'JDBC' }],
});
