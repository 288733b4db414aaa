/** Which IP addresses a stranger's catalogue may send requests to. */
import type { LookupAddress } from 'node:dns';
import { BlockList, isIP } from 'node:net';

/**
 * Networks that are not the public internet: the IANA registries of special-purpose addresses (RFC 6890 and its
 * updates), multicast, and the prefixes under which an IPv4 address hides in IPv6 (NAT64, 6to4, Teredo). Cloud
 * services answer with secrets at 169.254.169.254.
 */
const SPECIAL_IPV4: readonly (readonly [network: string, prefix: number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
];
const SPECIAL_IPV6: readonly (readonly [network: string, prefix: number])[] = [
  // Everything below 2000::/3, which alone is given out: unspecified, loopback, IPv4 in IPv6, NAT64.
  ['::', 3],
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
  ['4000::', 2],
  ['8000::', 1],
];

/** A list for each family: a list of both takes an IPv4 address for one in IPv6. */
const special = { ipv4: blockList(SPECIAL_IPV4, 'ipv4'), ipv6: blockList(SPECIAL_IPV6, 'ipv6') } as const;

/** Whether an IP address belongs to the public internet. */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address);
  const name = family === 6 ? 'ipv6' : 'ipv4';
  return family !== 0 && !special[name].check(address, name);
}

/** Whether a host's name alone says that it is not public: an address, or this machine. A trailing dot is the root. */
export function isPrivateName(hostname: string): boolean {
  const name = hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
  return isIP(name) === 0 ? /^(.*\.)?localhost$/i.test(name) : !isPublicAddress(name);
}

/** The addresses of a host that may be asked. */
export function publicOnly(addresses: readonly LookupAddress[]): LookupAddress[] {
  return addresses.filter(({ address }) => isPublicAddress(address));
}

function blockList(networks: typeof SPECIAL_IPV4, family: 'ipv4' | 'ipv6'): BlockList {
  const list = new BlockList();
  for (const [network, prefix] of networks) list.addSubnet(network, prefix, family);
  return list;
}
