/** What tests of the admin read on its pages, and where its forms are. */
import type { Locator } from 'playwright-core';
import { expect } from 'vitest';

/** Waits until a part of the page says something. */
export const says = (place: Locator, text: string | RegExp) =>
  expect.poll(() => place.innerText()).toMatch(text);

/** The path of the form of an entry. */
export const formOf = (documentId: string, type = 'meeting') =>
  `/admin/content-manager/collection-types/api::${type}.${type}/${documentId}`;
