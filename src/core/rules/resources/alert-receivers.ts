/** An alert nobody hears of helps nobody, and an address that is none is refused. */
import { resourcesOf } from '#core/resources/resources-of.ts';
import { isEmailAddress } from '#core/text/e-mail-address.ts';
import { defineRule } from '../define.ts';

export const alertReceivers = defineRule({
  code: 'resources/alert-receivers',
  severity: 'warning',
  summary: 'Somebody should hear of an alert, at an address that is one.',

  check({ pipeline }, report) {
    for (const [name, one] of resourcesOf(pipeline)) {
      if (one.kind !== 'alert') continue;
      const { emails = [], destinations = [] } = one.notify;
      const field = ['resources', name, 'notify', 'emails'];
      if ([...emails, ...destinations].every((receiver) => receiver.trim() === '')) {
        report({
          message: `Nobody hears of the alert ${name}.`,
          hint: 'Add an e-mail address or a notification destination. Without one the alert is only seen in the workspace.',
          at: { ref: { field } },
        });
      }
      for (const [at, address] of emails.entries()) {
        // Variables are filled in later.
        if (address.trim() === '' || isEmailAddress(address) || address.includes('{')) continue;
        report({
          severity: 'error',
          message: `The alert ${name} tells “${address}”, which is no address.`,
          hint: 'An address has the form name@example.com.',
          at: { ref: { field: [...field, `${at}`] } },
        });
      }
    }
  },
});
