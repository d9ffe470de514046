import { storeContract } from '../contracts/store.ts';
import { tempStore } from '../support/store.ts';

storeContract('a SQLite file', tempStore);
