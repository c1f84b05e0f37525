# syntax=docker/dockerfile:1
# One program of the center as an image: docker build --build-arg SERVICE=gateway -t onestop/gateway:0.1.0-SNAPSHOT .
# The same for service-catalog, service-matters, service-monitoring, service-complaints, service-identity.
# docker-compose.yml builds all six.

# The pages, by the Node and npm that portal/package.json asks for.
FROM node:24-bookworm-slim AS pages
WORKDIR /src/portal
COPY portal ./
RUN node build/build-pages.mjs

# Everything is built once; the stages below differ by SERVICE and share this one.
FROM maven:3.9-eclipse-temurin-25 AS build
WORKDIR /src
COPY . .
COPY --from=pages /src/portal/target/pages portal/target/pages
RUN --mount=type=cache,target=/root/.m2 \
    mvn -B -ntp -Dmaven.test.skip=true -Dui.skip -am \
      -pl gateway,service-catalog,service-matters,service-monitoring,service-complaints,service-identity package

# Spring Boot's own tool turns the jar of jars into a plain jar beside its libraries, sorted by how often they change.
FROM eclipse-temurin:25-jre-noble AS layers
ARG SERVICE
COPY --from=build /src/${SERVICE}/target/${SERVICE}-*.jar /build/application.jar
RUN java -Djarmode=tools -jar /build/application.jar extract --layers --destination /layers

FROM eclipse-temurin:25-jre-noble
ARG SERVICE
LABEL org.opencontainers.image.title="OneStop ${SERVICE}" \
      org.opencontainers.image.licenses="Apache-2.0"
COPY --chmod=755 deploy/image/healthy /usr/local/bin/healthy
WORKDIR /app
COPY --from=layers /layers/dependencies/ ./
COPY --from=layers /layers/spring-boot-loader/ ./
COPY --from=layers /layers/snapshot-dependencies/ ./
COPY --from=layers /layers/application/ ./
# Nobody in particular: whoever runs it may name another user, all files can be read by any. Only /tmp is written to.
USER 10001:10001
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=70", "-XX:+ExitOnOutOfMemoryError", \
            "--sun-misc-unsafe-memory-access=allow", "--enable-native-access=ALL-UNNAMED", \
            "-jar", "/app/application.jar"]
