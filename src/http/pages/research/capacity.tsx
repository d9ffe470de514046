import { z } from 'zod';
import { ProfileCapacityPage } from '../../../../web/pages/research/profile-capacity.tsx';
import { dateOf } from '../../../domain/time.ts';
import { WANTS } from '../../../domain/words.ts';
import { readExpertise } from '../../../usecases/read-expertise.ts';
import { reviseExpertise } from '../../../usecases/revise-expertise.ts';
import { choices, optionalDate, optionalNumber } from '../form-fields.ts';
import { page, post, refuse } from '../page-route.ts';
import { OWNERS, profileParams } from './profiles.tsx';
import { dayToCome } from './show-profile.ts';
import { seenVersion } from './text.tsx';

const MOST = 1_000;

export const capacityPage = page({
  path: '/profiles/:id/capacity',
  who: OWNERS,
  params: profileParams,
  async show(ctx, { params }, { view }) {
    const { id, name, version, capacity, wants } = await readExpertise(ctx, params.id);
    const options = WANTS.map((want) => ({ value: want, label: view.t.words.wants[want] }));
    const availableFrom = dayToCome(ctx, capacity.availableFrom);
    const { maxActive } = capacity;
    return <ProfileCapacityPage profile={{ id, name, version }} {...{ maxActive, availableFrom, wants, options }} />;
  },
});

export const capacityPost = post({
  path: '/profiles/:id/capacity',
  who: OWNERS,
  params: profileParams,
  fields: z.object({
    maxActive: optionalNumber(0, MOST),
    availableFrom: optionalDate,
    wants: choices(WANTS),
    version: seenVersion,
  }),
  again: capacityPage,
  async submit(ctx, { params: { id }, fields: { maxActive, availableFrom, wants, version } }, { view }) {
    if (availableFrom !== null && availableFrom < dateOf(ctx.clock.now())) {
      throw refuse('availableFrom', view.t.research.capacity.passed);
    }
    await reviseExpertise(ctx, id, { capacity: { maxActive, availableFrom }, wants: [...new Set(wants)] }, version);
    return { to: `/profiles/${encodeURIComponent(id)}`, notice: 'saved' };
  },
});
