// node schema.js URL > schema.graphql: the schema as the running service tells it.
import { buildClientSchema, printSchema } from "graphql";
import { introspected } from "./wire.js";

console.log(printSchema(buildClientSchema(await introspected(process.argv[2]))));
