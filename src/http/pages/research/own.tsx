import { z } from 'zod';
import { ProfileRemovalPage } from '../../../../web/pages/research/profile-removal.tsx';
import { exportExpertise } from '../../../usecases/export-expertise.ts';
import { readExpertise } from '../../../usecases/read-expertise.ts';
import { removeExpertise } from '../../../usecases/remove-expertise.ts';
import { setVisibility } from '../../../usecases/set-visibility.ts';
import { presentExport } from '../../present/expertise-export.ts';
import { choice, ticked } from '../form-fields.ts';
import { page, post, refuse } from '../page-route.ts';
import { OWNERS, profilePage, profileParams } from './profiles.tsx';

export const visibilityPost = post({
  path: '/profiles/:id/visibility',
  who: OWNERS,
  params: profileParams,
  fields: z.object({ visible: choice(['yes', 'no']) }),
  again: profilePage,
  async submit(ctx, { params: { id }, fields }) {
    const { visible } = await setVisibility(ctx, id, fields.visible === 'yes');
    // A paused profile says so itself.
    return { to: `/profiles/${encodeURIComponent(id)}`, ...(visible ? { notice: 'profileShown' } : {}) };
  },
});

/** Everything stored about a profile, to take home. */
export const dataFile = page({
  path: '/profiles/:id/data',
  who: OWNERS,
  params: profileParams,
  async show(ctx, { params: { id } }) {
    const body = JSON.stringify(presentExport(await exportExpertise(ctx, id)), null, 2);
    return { kind: 'file', type: 'application/json; charset=utf-8', body, name: `kompetanseprofil-${id}.json` };
  },
});

export const removalPage = page({
  path: '/profiles/:id/removal',
  who: OWNERS,
  params: profileParams,
  async show(ctx, { params }) {
    const { id, name, visible } = await readExpertise(ctx, params.id);
    return <ProfileRemovalPage profile={{ id, name, visible }} />;
  },
});

export const removalPost = post({
  path: '/profiles/:id/removal',
  who: OWNERS,
  params: profileParams,
  fields: z.object({ sure: ticked }),
  again: removalPage,
  async submit(ctx, { params: { id }, fields: { sure } }, { view }) {
    if (!sure) throw refuse('sure', view.t.research.removal.notSure);
    await removeExpertise(ctx, id);
    return { to: '/profiles', notice: 'profileRemoved' };
  },
});
