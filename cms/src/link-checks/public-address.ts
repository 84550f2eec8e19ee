/**
 * Which addresses are anybody's to ask. Everything else may be a machine of our own network, or what
 * looks like one: loopback, private, link-local (where clouds keep their secrets), carriers', multicast,
 * reserved, and IPv6 addresses that hold an IPv4 one.
 */
import { BlockList, isIP } from 'node:net';

const ours = new BlockList();
for (const [network, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.31.196.0', 24],
  ['192.52.193.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['192.175.48.0', 24],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const) {
  ours.addSubnet(network, bits, 'ipv4');
}

/** The only part of IPv6 that is routed over the internet, and what within it is not. */
const routed = new BlockList();
routed.addSubnet('2000::', 3, 'ipv6');
const special = new BlockList();
for (const [network, bits] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['2620:4f:8000::', 48],
  ['3fff::', 20],
] as const) {
  special.addSubnet(network, bits, 'ipv6');
}

/** Whether an address, as numbers, is one of the public internet. */
export function isPublic(address: string): boolean {
  if (isIP(address) === 4) return !ours.check(address, 'ipv4');
  const isPlain = isIP(address) === 6 && !address.includes('%');
  return isPlain && routed.check(address, 'ipv6') && !special.check(address, 'ipv6');
}
