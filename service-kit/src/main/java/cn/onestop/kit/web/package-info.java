/// How the services speak HTTP: problem responses, strict bodies and the conventions of every
/// request.
@NullMarked
package cn.onestop.kit.web;

import org.jspecify.annotations.NullMarked;
