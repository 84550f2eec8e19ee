/** Every rule, in the order in which its findings are told. Adding one is adding a file and a line. */
import type { Rule } from './finding.ts';
import { addressNotAllowed } from './rules/address-not-allowed.ts';
import { emptyMeeting } from './rules/empty-meeting.ts';
import { meetingWithoutDate, strangeDate } from './rules/meeting-date.ts';
import { nameTooLong } from './rules/name-too-long.ts';
import { nameWithoutLetter } from './rules/name-without-letter.ts';
import { bsnLikeNumber } from './rules/bsn-like-number.ts';
import { privateEmail } from './rules/private-email.ts';
import { mobileNumber } from './rules/mobile-number.ts';
import { pictureWithoutDescription } from './rules/picture-without-description.ts';
import { pictureInText } from './rules/picture-in-text.ts';
import { heldAfterPublication } from './rules/held-after-publication.ts';
import { phoneNumber } from './rules/phone-number.ts';
import { personalEmail } from './rules/personal-email.ts';
import { subsessionWithoutSpeaker } from './rules/subsession-without-speaker.ts';
import { speakerWithoutOrganisation } from './rules/speaker-without-organisation.ts';
import { speakerNotLinked } from './rules/speaker-not-linked.ts';
import { municipalityNotLinked } from './rules/municipality-not-linked.ts';
import { deadLink, deadPage, pageNotPublished } from './rules/dead-links.ts';
import { linkText } from './rules/link-text.ts';
import { headingSkipsLevel } from './rules/heading-skips-level.ts';
import { longSentence } from './rules/long-sentence.ts';

export const rules: readonly Rule[] = [
  nameWithoutLetter,
  addressNotAllowed,
  bsnLikeNumber,
  privateEmail,
  mobileNumber,
  pictureWithoutDescription,
  pictureInText,
  heldAfterPublication,
  deadPage,
  emptyMeeting,
  meetingWithoutDate,
  strangeDate,
  nameTooLong,
  phoneNumber,
  personalEmail,
  subsessionWithoutSpeaker,
  speakerWithoutOrganisation,
  speakerNotLinked,
  municipalityNotLinked,
  pageNotPublished,
  deadLink,
  linkText,
  headingSkipsLevel,
  longSentence,
];
