import type { MutationOptions, QueryClient } from '@tanstack/react-query'

/** Carries out a mutation for code that is no component, and may outlive the one that began it. */
export const runMutation = <Result, Variables, Context>(
  client: QueryClient,
  options: MutationOptions<Result, Error, Variables, Context>,
  variables: Variables,
): Promise<Result> => client.getMutationCache().build(client, options).execute(variables)
