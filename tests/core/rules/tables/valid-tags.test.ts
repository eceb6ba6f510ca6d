import { validTags } from '#core/rules/tables/valid-tags.ts';
import { pipelineOf, tableNode } from '../../../support/build-pipeline.ts';
import { testRule } from '../../../support/rule-test.ts';

const many = Object.fromEntries(Array.from({ length: 51 }, (_, at) => [`tag_${at}`, '']));

testRule(validTags, {
  accepts: {
    'plain names, and those that are filled in later': pipelineOf([
      tableNode('gold.a', 'silver.a', {
        catalogTags: { domain: 'sales', '{team}.tag': 'x'.repeat(1000), 'contains pii': '' },
        columnTags: [
          { column: 'email', name: 'pii' },
          { column: 'phone', name: 'pii', value: 'phone' },
        ],
      }),
    ]),
  },
  reports: {
    'names and values that are refused': [
      pipelineOf([
        tableNode('gold.a', 'silver.a', {
          catalogTags: { 'a.b': '', ' a': '', 'data-owner': '', ['x'.repeat(256)]: '' },
          columnTags: [{ column: 'email', name: '', value: 'x' }],
        }),
      ]),
      'The tag “a.b” of gold.a has “.” in its name, which the catalog refuses.',
      'The tag “ a” of gold.a has blanks at its ends.',
      'The tag “data-owner” of gold.a has “-” in its name, which the catalog refuses.',
      `The tag “${'x'.repeat(256)}” of gold.a is longer than 255 letters.`,
      'The tag “” of email in gold.a has no name.',
    ],
    'a value that is too long, a tag that comes twice, and too many of them': [
      pipelineOf([
        tableNode('gold.a', 'silver.a', {
          catalogTags: many,
          columnTags: [
            { column: 'email', name: 'pii', value: 'x'.repeat(1001) },
            { column: 'email', name: 'pii' },
          ],
        }),
      ]),
      'gold.a has more than 50 tags, which the catalog refuses.',
      'The tag “pii” of email in gold.a has a value longer than 1000 letters.',
      'email in gold.a has the tag “pii” twice.',
    ],
  },
});
