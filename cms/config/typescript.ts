/** The contract is the source of types; Strapi's own would only repeat it, differently. */
export default { autogenerate: false };
