/** Numbered full copies of a product list, compared to keep every version. */
import { project, source, templateKit } from './build.ts';
import type { TemplateBuilder } from './define.ts';
import { snapshotsToScd2Samples } from './samples/snapshots-to-scd-2.ts';

export const snapshotsToScd2: TemplateBuilder = () => {
  const { table } = templateKit('products', 'pim');
  return project(
    'catalogue',
    [
      source('snapshot-files', 'products', {
        path: '/Volumes/{catalog}/landing/products/products_{version}.parquet',
        format: 'parquet',
        versionType: 'integer',
        options: {},
      }),
      table(
        'bronze.products',
        { from: 'source.products' },
        {
          comment: 'All versions of each product, worked out from full copies.',
          snapshotCapture: {
            keys: ['product_id'],
            scdType: '2',
            trackHistoryExceptColumns: ['exported_at'],
          },
        },
      ),
      table(
        'gold.products',
        {
          from: 'bronze.products',
          where: ['__END_AT IS NULL'],
          select: ['product_id', 'name', 'category', 'price', '__START_AT AS since_version'],
        },
        { comment: 'Products as they are offered today.' },
      ),
    ],
    { samples: snapshotsToScd2Samples },
  );
};
