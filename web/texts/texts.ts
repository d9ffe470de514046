import type { nb } from './nb.ts';
import type { Shape } from './shape.ts';

/** Every text of the pages, in one language. What Bokmål has, all have. */
export type Texts = Shape<typeof nb>;
