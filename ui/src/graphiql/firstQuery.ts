/** The query that a reader sees, and can run, before having written one. */
export const FIRST_QUERY = `# Who controlled territory bordering Israel
# on 21 May 2018, and who says so?
{
  whoControlsTerritoryBordering(
    region: "Israel"
    asOf: "2018-05-21"
  ) {
    group
    territory { key name }
    controller { key name }
    standing
    lastAssertedOn
    relationship {
      admiralty
      confidence
      assertions(first: 3) {
        edges {
          node {
            summary
            locator
            source { title publishedOn }
            speaker { name }
          }
        }
      }
    }
  }
}
`;
