/** zod, told not to compile schemas to code at run time: the page's content policy forbids that. */
import { z } from 'zod';

z.config({ jitless: true });

export { z };
