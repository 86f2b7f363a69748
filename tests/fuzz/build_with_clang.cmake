# SPDX-License-Identifier: Apache-2.0
# cmake -DSOURCE=... -DBUILD=... -DCOMPILER=... -P: configures and builds the libFuzzer targets.
execute_process(COMMAND ${CMAKE_COMMAND} -S ${SOURCE} -B ${BUILD} -G Ninja -DCMAKE_BUILD_TYPE=RelWithDebInfo
    -DCMAKE_CXX_COMPILER=${COMPILER} -DPLUMBLINE_FUZZ=ON COMMAND_ERROR_IS_FATAL ANY)
execute_process(COMMAND ${CMAKE_COMMAND} --build ${BUILD} --target fuzz_all COMMAND_ERROR_IS_FATAL ANY)
