/** Events of a website, split by their kind into tables of their own. */
import { columns, expectation, project, source, templateKit } from './build.ts';
import type { TemplateBuilder } from './define.ts';
import { fanOutSamples } from './samples/fan-out.ts';

export const fanOut: TemplateBuilder = () => {
  const { table } = templateKit('web', 'website');
  const visit = ['event_id', 'visitor_id', 'happened_at'];
  return project(
    'web',
    [
      source('cloud-files', 'events', {
        path: '/Volumes/{catalog}/landing/events',
        options: { 'cloudFiles.format': 'json', 'cloudFiles.maxFilesPerTrigger': '500' },
        schema: columns(
          'event_id STRING, kind STRING, visitor_id STRING, happened_at TIMESTAMP, url STRING, search_terms STRING, order_id BIGINT, amount DECIMAL(18,2)',
        ),
      }),
      table(
        'bronze.events',
        { from: 'source.events' },
        {
          comment: 'All events of the website, as they came.',
          expectations: [expectation('has_event_id', 'event_id IS NOT NULL')],
        },
      ),
      table(
        'silver.page_views',
        { from: 'bronze.events', where: ["kind = 'view'"], select: [...visit, 'url'] },
        { comment: 'One row for each page that was looked at.' },
      ),
      table(
        'silver.searches',
        {
          from: 'bronze.events',
          where: ["kind = 'search'", 'search_terms IS NOT NULL'],
          select: [...visit, 'lower(search_terms) AS search_terms'],
        },
        { comment: 'One row for each search.' },
      ),
      table(
        'silver.purchases',
        {
          from: 'bronze.events',
          where: ["kind = 'purchase'"],
          select: [...visit, 'order_id', 'amount'],
        },
        {
          comment: 'One row for each purchase.',
          expectations: [expectation('has_order', 'order_id IS NOT NULL', 'fail')],
        },
      ),
    ],
    { samples: fanOutSamples },
  );
};
