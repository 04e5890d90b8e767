interface Policy {
  createScriptURL(address: string): unknown;
}

interface PolicyFactory {
  createPolicy(name: string, rules: Policy): Policy;
}

let policy: Policy | undefined;

/**
 * The address as pages with Trusted Types want it. They must allow the policy `afterword`; where one does not, it is the plain address,
 * which such a page refuses.
 */
export function scriptAddress(address: string): string {
  try {
    // A second policy of that name would be refused.
    policy ??= (window as { trustedTypes?: PolicyFactory }).trustedTypes?.createPolicy('afterword', { createScriptURL: (url) => url });
  } catch {
    // Not allowed: the page may still have a policy for whatever has none.
  }
  return (policy?.createScriptURL(address) ?? address) as string;
}
