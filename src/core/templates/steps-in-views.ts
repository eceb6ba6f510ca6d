/** Shipments, cleaned in steps that are not stored. */
import { columns, expectation, project, source, templateKit } from './build.ts';
import type { TemplateBuilder } from './define.ts';
import { stepsInViewsSamples } from './samples/steps-in-views.ts';

export const stepsInViews: TemplateBuilder = () => {
  const { table } = templateKit('logistics', 'carriers');
  return project(
    'logistics',
    [
      source('cloud-files', 'shipments', {
        path: '/Volumes/{catalog}/landing/shipments',
        options: { 'cloudFiles.format': 'csv', header: 'true' },
        schema: columns(
          'shipment_id STRING, carrier STRING, shipped_at TIMESTAMP, promised_at TIMESTAMP, delivered_at TIMESTAMP',
        ),
      }),
      table(
        'bronze.shipments',
        { from: 'source.shipments' },
        { comment: 'Shipments as the carriers report them.' },
      ),
      table(
        'silver.known_shipments',
        {
          from: 'bronze.shipments',
          where: ['shipment_id IS NOT NULL'],
          select: ['*', 'upper(trim(carrier)) AS carrier_code'],
        },
        { kind: 'temporary-view' },
      ),
      table(
        'silver.delivered_shipments',
        {
          from: 'silver.known_shipments',
          where: ['delivered_at IS NOT NULL'],
          select: [
            'shipment_id',
            'carrier_code',
            'shipped_at',
            'delivered_at',
            'timestampdiff(HOUR, promised_at, delivered_at) AS hours_late',
          ],
        },
        {
          comment: 'Shipments that arrived, and how late they were.',
          expectations: [
            expectation('arrived_after_it_left', 'delivered_at >= shipped_at', 'warn'),
          ],
        },
      ),
      table(
        'silver.open_shipments',
        {
          from: 'silver.known_shipments',
          where: ['delivered_at IS NULL'],
          select: ['shipment_id', 'carrier_code', 'shipped_at', 'promised_at'],
        },
        { comment: 'Shipments that were on their way when they were reported.' },
      ),
      table(
        'gold.carrier_delays',
        {
          from: 'silver.delivered_shipments',
          alias: 'shipments',
          query: `SELECT
  carrier_code,
  date_trunc('MONTH', delivered_at) AS month,
  count(*) AS shipments,
  avg(hours_late) AS average_hours_late,
  count_if(hours_late > 0) AS late_shipments
FROM shipments
GROUP BY carrier_code, date_trunc('MONTH', delivered_at)`,
        },
        { comment: 'Delays of each carrier by month.' },
      ),
    ],
    { samples: stepsInViewsSamples },
  );
};
