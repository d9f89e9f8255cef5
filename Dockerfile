# The service alone; docker-compose.yml puts a Neo4j beside it.

FROM python:3.11-slim AS build
RUN pip install --no-cache-dir uv
WORKDIR /marchland
ENV UV_PYTHON_DOWNLOADS=never UV_LINK_MODE=copy UV_COMPILE_BYTECODE=1
COPY pyproject.toml uv.lock hatch_build.py README.md LICENSE ./
RUN uv sync --locked --no-dev --no-install-project
COPY ui ui
COPY cypher cypher
COPY seed seed
COPY service service
# Not editable: this is the wheel, which holds the pages of ui/ or is not made at all.
RUN uv sync --locked --no-dev --no-editable

FROM python:3.11-slim
RUN useradd --system --create-home --uid 8420 marchland
COPY --from=build /marchland/.venv /marchland/.venv
ENV PATH=/marchland/.venv/bin:$PATH MARCHLAND_HOST=0.0.0.0
USER marchland
EXPOSE 8420
ENTRYPOINT ["marchland"]
CMD ["serve"]
