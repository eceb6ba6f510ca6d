/** An import with a table to decide on, one that is fine, and an entry that no table came from. */
import { createCompiler } from '#core/create-compiler.ts';
import { upload } from './convert-uploads.ts';
import { bronzeEntry, silverEntry } from './import-dlt-meta.ts';

/** @param others files beside the onboarding file and its transformations */
export function reviewedMigration(...others: readonly ReturnType<typeof upload>[]) {
  const compiler = createCompiler();
  const onboarding = [bronzeEntry({ bronze_tabel: 'typo' }), silverEntry(), { owner: 'nobody' }];
  const silver = [{ target_table: 'customers', select_exp: ['id'] }];
  const uploads = [
    upload('conf/onboarding.json', onboarding),
    upload('conf/silver.json', silver),
    ...others,
  ];
  const request = { uploads, importer: 'auto', environments: [] };
  return { compiler, ...compiler.import(request, () => undefined) };
}
