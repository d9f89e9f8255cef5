// What both scripts share: the address of the service, its schema, and ears for complaints.
import { format } from "node:util";
import { getIntrospectionQuery } from "graphql";

const complaints = [];

for (const level of ["warn", "error"]) {
  console[level] = (...said) => complaints.push(`${level}: ${format(...said)}`);
}
process.on("warning", (warning) => complaints.push(`process: ${warning}`));

/** What was complained of since the last call. */
export const complained = () => complaints.splice(0);

/** One operation over HTTP, past every cache; an error of the service is an exception. */
export async function post(url, query, variables = {}) {
  const response = await fetch(`${url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query, variables }),
  });
  const answer = await response.json();
  if (answer.errors) {
    throw new Error(JSON.stringify(answer.errors));
  }
  return answer;
}

/** The schema as introspection shows it. */
export async function introspected(url) {
  return (await post(url, getIntrospectionQuery({ descriptions: false }))).data;
}
