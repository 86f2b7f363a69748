class CreateBooks < ActiveRecord::Migration[7.1]; end
