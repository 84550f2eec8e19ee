/** REST cuts a list at a page and says so in `meta.pagination`; ask for the next page. */
export default {
  rest: { defaultLimit: 100, maxLimit: 1000, withCount: true, strictParams: true },
};
