# Zeitgraph as a service. It expects a Neo4j server in NEO4J_URI (see compose.yaml); without one it
# fetches and runs its own Neo4j below /data.

FROM python:3.12-slim AS build
ENV PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_NO_CACHE_DIR=1
WORKDIR /source
RUN python -m venv /opt/zeitgraph
# The dependencies change less often than the code, so they are a layer of their own.
COPY pyproject.toml constraints.txt ./
RUN python -c "import tomllib; print(*tomllib.load(open('pyproject.toml', 'rb'))['project']['dependencies'], sep='\n')" > requirements.txt \
 && /opt/zeitgraph/bin/pip install --constraint constraints.txt --requirement requirements.txt
COPY README.md LICENSE NOTICE ./
COPY graph graph
COPY ingest ingest
COPY app app
RUN pip wheel --no-deps --wheel-dir /wheel . \
 && /opt/zeitgraph/bin/pip install --no-deps /wheel/*.whl \
 && /opt/zeitgraph/bin/python -m compileall -q /opt/zeitgraph/lib

FROM python:3.12-slim
RUN useradd --system --uid 10001 --home-dir /data --shell /usr/sbin/nologin zeitgraph \
 && install --directory --owner zeitgraph --mode 700 /data
COPY --from=build /opt/zeitgraph /opt/zeitgraph
ENV PATH=/opt/zeitgraph/bin:$PATH \
    PYTHONUNBUFFERED=1 \
    PYTHONDONTWRITEBYTECODE=1 \
    ZEITGRAPH_DATA_DIR=/data/store \
    ZEITGRAPH_CACHE_DIR=/data/cache
USER 10001
WORKDIR /data
VOLUME /data
EXPOSE 8000
HEALTHCHECK --interval=15s --timeout=5s --start-period=30s \
    CMD ["python", "-c", "import urllib.request; urllib.request.urlopen('http://127.0.0.1:8000/healthz', timeout=4)"]
ENTRYPOINT ["zeitgraph"]
CMD ["serve", "--host", "0.0.0.0"]
