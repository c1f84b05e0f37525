/// The register of legal bases 依据库: laws, regulations, rules and normative documents, version by
/// version, with the articles that items and powers point to.
@NullMarked
package cn.onestop.catalog.legal;

import org.jspecify.annotations.NullMarked;
