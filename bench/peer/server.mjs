// The peer: @neo4j/graphql on GraphQL Yoga over the same graph, one process, the same pool size.
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { Neo4jGraphQL } from "@neo4j/graphql";
import { createYoga } from "graphql-yoga";
import neo4j from "neo4j-driver";

const { NEO4J_URI, NEO4J_USERNAME, NEO4J_PASSWORD, POOL_SIZE, PORT } = process.env;
const driver = neo4j.driver(NEO4J_URI, neo4j.auth.basic(NEO4J_USERNAME, NEO4J_PASSWORD), {
  maxConnectionPoolSize: Number(POOL_SIZE),
  telemetryDisabled: true,
});
const typeDefs = readFileSync(new URL("typedefs.graphql", import.meta.url), "utf8");
const library = new Neo4jGraphQL({ typeDefs, driver });
const yoga = createYoga({
  schema: await library.getSchema(),
  context: { sessionConfig: { database: "neo4j" } },
  graphiql: false,
  landingPage: false,
  logging: "error",
  maskedErrors: false,
});
const server = createServer(yoga);
server.keepAliveTimeout = 600_000;
server.listen(Number(PORT ?? 0), "127.0.0.1", () => {
  console.log(`listening at http://127.0.0.1:${server.address().port}`);
});
process.on("SIGTERM", () => process.exit(0));
