import fc from 'fast-check';

/**
 * Property tests draw the same examples in every run, so that a red run belongs to the change that it ran on. Others are
 * drawn with JIHE_SEED=<number>; `npm run stories` draws new ones each time.
 */
const SEED = process.env['JIHE_SEED'] ?? '20261125';
if (SEED !== 'any') fc.configureGlobal({ seed: Number(SEED) });

export default fc;
