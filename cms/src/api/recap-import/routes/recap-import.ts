export default {
  routes: [{ method: 'POST', path: '/recap-imports', handler: 'recap-import.create' }],
};
