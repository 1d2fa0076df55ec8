/** An answer that breaks off, or stalls, on its way is none: what was kept comes in its place. They are small. */
export const wholeAnswer = {
  fetchDidSucceed: async ({ response }: { response: Response }): Promise<Response> =>
    response.body ? new Response(await response.blob(), response) : response,
}
