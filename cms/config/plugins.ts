export default () => ({
  graphql: { enabled: true, config: { endpoint: '/graphql', shadowCRUD: true, maxLimit: 1000, depthLimit: 8, landingPage: false, apolloServer: { introspection: true } } },
});
