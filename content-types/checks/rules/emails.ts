/** The e-mail addresses in a line, also those that are written so that programs do not find them. */
export interface Address {
  readonly local: string;
  readonly domain: string;
}

const ADDRESS =
  /(?<![\w.%+-])[\w.%+-]{1,64}(?:@|\s?[([]at[)\]]\s?)(?:[\w-]{1,63}\.){1,4}[a-z]{2,12}(?![\w-])/giu;

export const emailsIn = (line: string): readonly Address[] =>
  [...line.matchAll(ADDRESS)].map(([address]) => {
    const [local = '', domain = ''] = address.toLowerCase().split(/@|\s?[([]at[)\]]\s?/);
    return { local: local.replace(/^\.+/, ''), domain };
  });

/** Where people have an address of their own. */
const PROVIDERS = new Set(
  (
    'gmail.com googlemail.com hotmail.com hotmail.nl hotmail.be outlook.com outlook.nl live.nl live.com live.be msn.com yahoo.com yahoo.nl ' +
    'ymail.com icloud.com me.com mac.com proton.me protonmail.com pm.me tutanota.com tuta.io gmx.com gmx.net gmx.de web.de aol.com mail.com ' +
    'ziggo.nl ziggomail.com kpnmail.nl kpnplanet.nl planet.nl home.nl hetnet.nl xs4all.nl upcmail.nl casema.nl chello.nl quicknet.nl zonnet.nl ' +
    'tele2.nl telfort.nl telfortglasvezel.nl online.nl freeler.nl wanadoo.nl orange.nl zeelandnet.nl solcon.nl caiway.nl caiway.net kabelfoon.nl kabelfoon.net ' +
    'onsbrabantnet.nl onsneteindhoven.nl t-mobilethuis.nl odido.nl tiscali.nl versatel.nl lijbrandt.nl multiweb.nl kliksafe.nl glasnet.nl ' +
    'budget.nl filternet.nl concepts.nl hccnet.nl skynet.be telenet.be scarlet.be proximus.be'
  ).split(' '),
);

export const isPrivate = ({ domain }: Address): boolean => PROVIDERS.has(domain);
