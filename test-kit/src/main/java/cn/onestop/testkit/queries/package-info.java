/// What a service asks its store for, held against the indexes it declares.
@NullMarked
package cn.onestop.testkit.queries;

import org.jspecify.annotations.NullMarked;
